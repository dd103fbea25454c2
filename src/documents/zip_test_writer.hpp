#pragma once

// Only for tests: makes a zip file in memory from its parts.

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace foothold::documents {

inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &problem);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &problem);
  if (archive == nullptr) throw Broken("a zip file for the test cannot be made");
  for (const auto& [name, content] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  if (zip_close(archive) != 0) throw Broken("a zip file for the test cannot be written");
  zip_source_open(target);
  zip_stat_t about;
  zip_source_stat(target, &about);
  std::string bytes(about.size, '\0');
  zip_source_read(target, bytes.data(), about.size);
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace foothold::documents
