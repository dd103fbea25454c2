# foothold_in_groups(OUT NAME SOURCES...): what to compile instead of the sources. Most of the time of compiling goes into
# the headers that every file reads, so files of one folder are compiled as one, by a file that includes them.
option(FOOTHOLD_IN_GROUPS "Compile several files of a folder as one" ON)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(foothold_in_groups out name)
  if(NOT FOOTHOLD_IN_GROUPS)
    set(${out} ${ARGN} PARENT_SCOPE)
    return()
  endif()
  # A file with flags of its own stays alone.
  set(grouped ${ARGN})
  set(alone "")
  foreach(source IN LISTS ARGN)
    get_source_file_property(definitions ${source} COMPILE_DEFINITIONS)
    if(definitions)
      list(APPEND alone ${source})
      list(REMOVE_ITEM grouped ${source})
    endif()
  endforeach()
  # Which files may stand together depends on what is in them.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${grouped} ${PROJECT_SOURCE_DIR}/tools/source_groups.py)
  set(folder ${PROJECT_BINARY_DIR}/groups/${name})
  list(JOIN grouped "\n" lines)
  file(WRITE ${folder}/sources.txt "${lines}\n")
  execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tools/source_groups.py ${folder}
    INPUT_FILE ${folder}/sources.txt COMMAND_ERROR_IS_FATAL ANY)
  file(GLOB groups ${folder}/*.cpp)
  set(${out} ${groups} ${alone} PARENT_SCOPE)
endfunction()
