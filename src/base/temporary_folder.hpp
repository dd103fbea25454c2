#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

#include "base/error.hpp"

namespace foothold {

// A new empty folder that is removed with all in it when the object goes.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "foothold-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw Broken("cannot make a temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;  // a folder left in /tmp does no harm
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace foothold
