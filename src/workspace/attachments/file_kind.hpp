#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foothold::workspace {

// A kind of file that a coalition keeps: documents, tables, slides, pictures and plain text. What can run by itself,
// programs and documents with macros, is no such kind.
struct FileKind {
  std::string_view ending;  // "pdf"
  std::string_view media_type;
};

// The kind by the ending of the name, once the bytes have shown that they are of it: browsers only guess, and a file
// may be called anything. Refused with `invalid` for an unknown ending, for bytes of another kind and for no bytes.
[[nodiscard]] Result<FileKind> recognise_file(std::string_view name, std::string_view bytes);

// All endings, for the control with which one chooses a file.
[[nodiscard]] std::vector<std::string> file_endings();

}  // namespace foothold::workspace
