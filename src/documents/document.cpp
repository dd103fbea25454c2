#include "documents/document.hpp"

namespace foothold::documents {

std::string_view ending_of(Format format) {
  return format == Format::pdf ? "pdf" : "docx";
}

std::string_view media_type_of(Format format) {
  return format == Format::pdf ? "application/pdf"
                               : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

Result<Format> format_from_ending(std::string_view ending) {
  for (const Format format : {Format::pdf, Format::word})
    if (ending == ending_of(format)) return format;
  Error error;
  error.kind = ErrorKind::invalid;
  error.field = "format";
  error.message = {"documents.unknown_format", {{"format", std::string(ending)}}};
  error.hint = {"documents.unknown_format.hint", {}};
  return error;
}

}  // namespace foothold::documents
