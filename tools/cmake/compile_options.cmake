# What every target is compiled with. Warnings are errors: a warning that must stay is silenced where it stands, with its reason.
add_library(foothold_options INTERFACE)
target_include_directories(foothold_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(foothold_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wimplicit-fallthrough -Werror)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these falsely for std::string and std::variant under optimisation; clang-tidy and the sanitizers stay on guard.
  target_compile_options(foothold_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -fpch-preprocess)
endif()

if(FOOTHOLD_SANITIZE)
  target_compile_options(foothold_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(foothold_options INTERFACE -fsanitize=address,undefined)
else()
  target_compile_options(foothold_options INTERFACE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
endif()

# What a file hides from others it also hides where it is compiled together with them.
if(FOOTHOLD_IN_GROUPS AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(foothold_options INTERFACE -Wno-subobject-linkage)
endif()
