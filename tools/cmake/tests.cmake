# One test program from all src/**/*_test.cpp.
option(FOOTHOLD_TESTS "Build the unit tests" OFF)
if(FOOTHOLD_TESTS)
  find_package(GTest REQUIRED)
  find_package(ZLIB REQUIRED)  # unpacks what libdeflate has packed
  # One folder alone compiles faster while you work on it: cmake --preset check -DFOOTHOLD_TEST_FOLDER=src/metrics
  set(FOOTHOLD_TEST_FOLDER src CACHE STRING "The folder whose tests are built")
  file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${FOOTHOLD_TEST_FOLDER}/*_test.cpp)
  # What tests of several folders share.
  file(GLOB_RECURSE shared_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*_for_test.cpp)
  list(APPEND test_sources ${shared_sources})
  list(REMOVE_DUPLICATES test_sources)
  foothold_in_groups(compiled tests ${test_sources})
  add_executable(foothold_tests ${compiled})
  target_link_libraries(foothold_tests PRIVATE foothold_options foothold_app GTest::gmock GTest::gtest_main ZLIB::ZLIB)
  target_precompile_headers(foothold_tests PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
  # What is tested is watched closely. The tests themselves are not optimised, and only their memory is watched: they
  # would take four times as long to compile.
  target_compile_options(foothold_tests PRIVATE -O0)
  if(FOOTHOLD_SANITIZE)
    target_compile_options(foothold_tests PRIVATE -fno-sanitize=undefined)
  endif()
endif()
