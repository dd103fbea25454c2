#pragma once

#include <filesystem>
#include <string>

#include "documents/document.hpp"

namespace foothold::documents {

// Brings a PDF of Chromium's to what people with screen readers need and Chromium leaves out: the title, said to be
// shown and in the metadata, with the claim to PDF/UA-1; words on links; the bodies of list items; page furniture
// marked as such. The same document gives the same bytes. Throws Broken when the file is no such PDF.
[[nodiscard]] std::string fix_up_pdf(const std::filesystem::path& file, const Document& document);

}  // namespace foothold::documents
