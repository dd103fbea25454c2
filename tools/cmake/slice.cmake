# foothold_slice(NAME LIBRARIES ...): the library foothold_NAME from all of src/NAME but its tests and what only they use.
function(foothold_slice name)
  cmake_parse_arguments(SLICE "" "" "LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "_(for_)?test\\.cpp$")
  foothold_in_groups(compiled ${name} ${sources})
  add_library(foothold_${name} STATIC ${compiled})
  target_link_libraries(foothold_${name} PUBLIC foothold_options ${SLICE_LIBRARIES})
  target_precompile_headers(foothold_${name} PRIVATE
    <algorithm> <array> <charconv> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string>
    <string_view> <unordered_map> <utility> <variant> <vector>)
endfunction()
