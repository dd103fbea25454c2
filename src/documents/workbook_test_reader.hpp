#pragma once

// Only for tests: looks into an XLSX file with the program unzip, which is another implementation than the one that
// wrote it.

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"

namespace foothold::documents {

// A file inside the workbook; empty, with a failure, when it is not there.
inline std::string unzipped(const std::string& workbook, const std::string& name) {
  const TemporaryFolder folder;
  write_file(folder.path() / "book.xlsx", workbook);
  const std::string command = "unzip -p '" + (folder.path() / "book.xlsx").string() + "' " + name;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw Broken("unzip cannot be started");
  std::string content;
  std::array<char, 4096> buffer{};
  for (std::size_t size = 1; size > 0; content.append(buffer.data(), size))
    size = fread(buffer.data(), 1, buffer.size(), pipe);
  EXPECT_EQ(pclose(pipe), 0) << command;
  return content;
}

}  // namespace foothold::documents
