# How every target of the project is compiled.

set(CMAKE_CXX_EXTENSIONS OFF)

# At -O3 g++ 12 warns of memory errors in "literal" + string, where there are none (GCC bugs 105329, 105651), and gains nothing here.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    string(REPLACE -O3 -O2 CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")
endif()

# A compiler cache, when there is one.
find_program(TRIPTYCH_CCACHE ccache)
if(TRIPTYCH_CCACHE AND PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
                 CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${TRIPTYCH_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

add_library(triptych_settings INTERFACE)
target_compile_features(triptych_settings INTERFACE cxx_std_20)
target_compile_options(triptych_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${TRIPTYCH_STRICT}>:-Werror>
    $<$<AND:$<BOOL:${TRIPTYCH_PCH}>,$<CXX_COMPILER_ID:GNU>,$<COMPILE_LANGUAGE:CXX>>:-fpch-preprocess>)
if(TRIPTYCH_SANITIZE)
    target_compile_options(triptych_settings INTERFACE -fsanitize=${TRIPTYCH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(triptych_settings INTERFACE -fsanitize=${TRIPTYCH_SANITIZE})
endif()

function(triptych_precompile target)
    if(TRIPTYCH_PCH)
        target_precompile_headers(${target} PRIVATE
            <algorithm> <array> <cstddef> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string>
            <string_view> <unordered_map> <utility> <variant> <vector>)
    endif()
endfunction()
