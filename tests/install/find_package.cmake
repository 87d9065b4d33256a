# Installs the build into an empty prefix; a CMake project and a pkg-config command line must find it there, and the command line must run.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${WORK})
set(prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})

if(FLAGS)
    set(sanitize -fsanitize=${FLAGS})
endif()
run(${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${WORK}/build -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_COMPILER=${CXX} -DCMAKE_CXX_FLAGS=${sanitize})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer_shared)
run(${WORK}/build/consumer_static)

file(GLOB_RECURSE pc ${prefix}/*.pc)
get_filename_component(pc_dir ${pc} DIRECTORY)
run(${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${pc_dir} pkg-config --cflags --libs triptych)
separate_arguments(flags UNIX_COMMAND "${output}")
run(${CXX} -std=c++20 ${sanitize} ${SOURCE}/main.cpp -o ${WORK}/by_pkg_config ${flags})
get_filename_component(lib_dir ${pc_dir} DIRECTORY)
run(${CMAKE_COMMAND} -E env LD_LIBRARY_PATH=${lib_dir} ${WORK}/by_pkg_config)

run(${prefix}/bin/triptych --version)
