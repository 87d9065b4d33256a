# Install rules: libraries, headers, the command line, CMake package and pkg-config file.
include(CMakePackageConfigHelpers)

# Two export sets: what the static library is linked with must not be asked of those who link the shared one.
install(TARGETS triptych_shared EXPORT triptych_targets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS triptych_static EXPORT triptych_static_targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/triptych ${PROJECT_BINARY_DIR}/include/triptych DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY glossaries DESTINATION ${CMAKE_INSTALL_DATADIR}/triptych)
if(TRIPTYCH_BUILD_APPS)
    file(RELATIVE_PATH library_from_bin /${CMAKE_INSTALL_BINDIR} /${CMAKE_INSTALL_LIBDIR})
    set_target_properties(triptych PROPERTIES INSTALL_RPATH $ORIGIN/${library_from_bin})
    install(TARGETS triptych RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/triptych)
install(EXPORT triptych_targets FILE triptych-targets.cmake NAMESPACE triptych:: DESTINATION ${package_dir})
install(EXPORT triptych_static_targets FILE triptych-static-targets.cmake NAMESPACE triptych:: DESTINATION ${package_dir})
configure_package_config_file(src/cmake/triptych-config.cmake.in ${PROJECT_BINARY_DIR}/triptych-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/triptych-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/triptych-config.cmake ${PROJECT_BINARY_DIR}/triptych-config-version.cmake DESTINATION ${package_dir})

file(RELATIVE_PATH prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" prefix_from_pc "${prefix_from_pc}")
configure_file(src/cmake/triptych.pc.in ${PROJECT_BINARY_DIR}/triptych.pc.in @ONLY)
file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/triptych.pc INPUT ${PROJECT_BINARY_DIR}/triptych.pc.in)
install(FILES ${PROJECT_BINARY_DIR}/triptych.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
