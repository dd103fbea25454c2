# One test program from all src/**/*_test.cpp.
option(FOOTHOLD_TESTS "Build the unit tests" OFF)
if(FOOTHOLD_TESTS)
  find_package(GTest REQUIRED)
  find_package(ZLIB REQUIRED)  # unpacks what libdeflate has packed
  file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*_test.cpp)
  add_executable(foothold_tests ${test_sources})
  target_link_libraries(foothold_tests PRIVATE foothold_options foothold_app GTest::gmock GTest::gtest_main ZLIB::ZLIB)
  target_precompile_headers(foothold_tests PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
endif()
