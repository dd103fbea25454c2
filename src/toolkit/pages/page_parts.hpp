#pragma once

#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "html/html.hpp"
#include "html/page.hpp"
#include "toolkit/chapter.hpp"

namespace foothold::toolkit {

// What the pages of the toolkit share. All write at the end of `html` and borrow their arguments for the call only.

// The one h1 of a page and the sentence below it.
void page_title(html::Html& html, std::string_view title, std::string_view lead);

// A part of a long page: where links lead to, and the key of its title.
struct PagePart {
  std::string_view id;
  std::string_view title_key;
};

// The body of a long page: links to the parts, and beside them the text, which goes in while the object lives. Each
// part starts with its heading().
class [[nodiscard]] PageParts {
 public:
  PageParts(html::Html& html, const html::PageContext& context, const std::vector<PagePart>& parts);
  void heading(const PagePart& part);

 private:
  html::Html& html_;
  const html::PageContext& context_;
  html::Element section_;
  html::Element columns_;
  html::Element text_;
};

// A bulleted list; nothing for an empty one.
void text_list(html::Html& html, const html::PageContext& context, const std::vector<Localized>& texts);

// "Chapter 2: Building a coalition"
[[nodiscard]] std::string chapter_label(const html::PageContext& context, const Chapter& chapter);

}  // namespace foothold::toolkit
