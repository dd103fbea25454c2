#include "toolkit/pages/place_search_form.hpp"

namespace foothold::toolkit {
namespace {

using html::Attribute;
using html::Element;
using html::Html;

void write_field(Html& html, const html::PageContext& context, std::string_view typed) {
  html.element("label", {{"for", "place-query"}}, context.text("journey.search.label"));
  const Element row = html.open("div", {{"class", "fh-search__row"}});
  html.single("input", {{"class", "usa-input"},
                        {"id", "place-query"},
                        {"name", "q"},
                        {"type", "search"},
                        Attribute::when(!typed.empty(), "value", typed),
                        {"autocomplete", "off"}});
  html.element("button", {{"class", "usa-button"}, {"type", "submit"}}, context.text("journey.search.button"));
}

}  // namespace

void place_search_form(Html& html, const html::PageContext& context, std::string_view typed) {
  const Element form = html.open(
      "form", {{"class", "usa-search fh-search"},
               {"action", context.link("/places")},
               {"method", "get"},
               {"role", "search"},
               Attribute("data-place-search"),
               {"data-text-results", context.text("journey.search.results")},
               {"data-text-one", context.text("journey.search.one")},
               {"data-text-none", context.text("journey.search.none")},
               {"data-text-level-county", context.text("journey.search.county")},
               {"data-text-level-place", context.text("journey.search.city")},
               Attribute::when(
                   context.is_static_copy(), "data-index",
                   context.file_link(context.language() == Language::spanish ? "/es/places.json" : "/places.json"))});
  write_field(html, context, typed);
}

}  // namespace foothold::toolkit
