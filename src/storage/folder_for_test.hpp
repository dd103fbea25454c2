#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.hpp"

namespace foothold::storage {

// A temporary folder that is removed with everything in it.
class FolderForTest {
 public:
  FolderForTest() {
    std::string name = std::filesystem::temp_directory_path() / "foothold_test_XXXXXX";
    if (mkdtemp(name.data()) == nullptr) throw Broken("no temporary folder");
    path_ = name;
  }
  ~FolderForTest() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  FolderForTest(const FolderForTest&) = delete;
  FolderForTest& operator=(const FolderForTest&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  std::filesystem::path write(const std::filesystem::path& name, std::string_view content) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace foothold::storage
