#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::metrics {

// One file as the repository lists it.
struct ListedFile {
  std::string name;
  std::string hash;  // of the git blob, 40 hexadecimal letters
  std::size_t size = 0;
};

// The files of one folder of the repository in one of its states. A plain value.
struct FileList {
  std::string state;  // the hash of the folder: it changes when any file in it does
  std::vector<ListedFile> files;

  [[nodiscard]] const ListedFile* find(std::string_view name) const;  // null when it is not listed
};

// Reads the answer to "what is in this folder". Nothing when the text is not such an answer: no JSON, a field missing,
// a hash that is none. Folders inside the folder are left out.
[[nodiscard]] std::optional<FileList> read_file_list(std::string_view json);

// The hash under which git keeps a file of this content.
[[nodiscard]] std::string git_blob_hash(std::string_view content);

// True when the file is there and is, byte for byte, the one that is listed.
[[nodiscard]] bool is_sound(const std::filesystem::path& path, const ListedFile& file);

}  // namespace foothold::metrics
