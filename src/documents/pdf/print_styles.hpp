#pragma once

#include <filesystem>
#include <string>

namespace foothold::documents {

// The style sheets of our pages as one text that needs no other file: fonts are part of it. Immutable.
class PrintStyles {
 public:
  PrintStyles() = default;
  // Of the folder that web/build.mjs made; the names are those of its manifest. What cannot be read is left out.
  PrintStyles(const std::filesystem::path& web_folder, const std::string& styles, const std::string& workspace_styles);

  [[nodiscard]] const std::string& text() const { return text_; }
  // Colours and lines alone, for pictures.
  [[nodiscard]] const std::string& chart_text() const { return chart_text_; }

 private:
  std::string text_;
  std::string chart_text_;
};

}  // namespace foothold::documents
