#pragma once

#include <functional>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "html/page.hpp"
#include "toolkit/record_types/field_sections.hpp"

namespace foothold::workspace {

// How the sections of a record type look, in its form and on the page of a record.

// Those sections in which the reader may see a field.
[[nodiscard]] std::vector<toolkit::FieldSection> seen_sections(
    const toolkit::RecordType& type, const std::function<bool(const toolkit::FieldRule&)>& may_see);

// Links to the sections that have a heading, when there are more than three of them.
void write_section_links(html::Html& html, const html::PageContext& context,
                         const std::vector<toolkit::FieldSection>& sections);

// One section with its heading, open until it goes out of scope. `number` is its place in the list of sections.
class [[nodiscard]] SectionPart {
 public:
  SectionPart(html::Html& html, const html::PageContext& context, const toolkit::FieldSection& section,
              std::size_t number);

 private:
  html::Element section_;
};

// "3 of 7 required questions answered"; empty when none is required.
[[nodiscard]] std::string progress_words(const html::PageContext& context, const toolkit::Progress& progress);

}  // namespace foothold::workspace
