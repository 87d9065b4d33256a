# Builds a project that holds the library as a subfolder.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
run(${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${WORK} -DTRIPTYCH=${TRIPTYCH} -DCMAKE_BUILD_TYPE=RelWithDebInfo
    -DCMAKE_CXX_COMPILER=${CXX} -DCMAKE_CXX_COMPILER_LAUNCHER=${CCACHE} -DCMAKE_C_COMPILER_LAUNCHER=${CCACHE})
run(${CMAKE_COMMAND} --build ${WORK} --target consumer)
run(${WORK}/consumer)
