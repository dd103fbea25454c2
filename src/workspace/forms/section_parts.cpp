#include "workspace/forms/section_parts.hpp"

#include <algorithm>

#include "html/components.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t most_without_links = 3;

std::string section_id(std::size_t number) {
  return "part-" + std::to_string(number + 1);
}

// A section without a heading is none for people who jump from one to the next.
html::Element open_section(html::Html& html, const toolkit::FieldSection& section, const std::string& id) {
  if (section.title == nullptr) return html.open("div", {{"class", "fh-part"}});
  return html.open("section", {{"class", "fh-part"}, {"aria-labelledby", id}});
}

}  // namespace

std::vector<toolkit::FieldSection> seen_sections(const toolkit::RecordType& type,
                                                 const std::function<bool(const toolkit::FieldRule&)>& may_see) {
  std::vector<toolkit::FieldSection> sections = toolkit::sections_of(type);
  std::erase_if(sections,
                [&](const toolkit::FieldSection& section) { return std::ranges::none_of(section.fields, may_see); });
  return sections;
}

void write_section_links(html::Html& html, const html::PageContext& context,
                         const std::vector<toolkit::FieldSection>& sections) {
  std::vector<html::PageLink> links;
  for (std::size_t number = 0; number < sections.size(); ++number)
    if (sections[number].title != nullptr)
      links.push_back({context.say(*sections[number].title), "#" + section_id(number)});
  if (links.size() > most_without_links) html::page_links(html, context.text("record.parts"), links);
}

SectionPart::SectionPart(html::Html& html, const html::PageContext& context, const toolkit::FieldSection& section,
                         std::size_t number)
    : section_(open_section(html, section, section_id(number))) {
  if (section.title == nullptr) return;
  html::heading(html, html::Heading::h2, context.say(*section.title), section_id(number));
  if (section.help != nullptr) html::paragraph(html, context.say(*section.help));
}

std::string progress_words(const html::PageContext& context, const toolkit::Progress& progress) {
  if (progress.required == 0) return {};
  return context.fill("record.progress", {{"answered", std::to_string(progress.answered)},
                                          {"required", std::to_string(progress.required)}});
}

}  // namespace foothold::workspace
