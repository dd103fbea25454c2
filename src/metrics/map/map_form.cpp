#include "metrics/map/map_form.hpp"

#include <algorithm>
#include <ranges>

#include "html/form.hpp"

namespace foothold::metrics {
namespace {

using html::Attribute;
using html::Element;

void write_option(html::Html& html, std::string_view value, std::string_view label, bool chosen) {
  html.element("option", {{"value", value}, Attribute::when(chosen, "selected", "selected")}, label);
}

// A label with a drop-down list, open for its options.
class Select {
 public:
  Select(html::Html& html, std::string_view name, std::string_view label)
      : box_(html.open("div")), select_(open(html, name, label)) {}

 private:
  static Element open(html::Html& html, std::string_view name, std::string_view label) {
    html.element("label", {{"class", "usa-label"}, {"for", name}}, label);
    return html.open("select", {{"class", "usa-select"}, {"id", name}, {"name", name}});
  }

  Element box_;
  Element select_;
};

void write_metrics(html::Html& html, const html::PageContext& context, const MapParts& parts, MetricIndex chosen) {
  const Catalogue& catalogue = parts.edition.catalogue();
  const Select select(html, "metric", context.text("map.form.metric"));
  for (const toolkit::Pillar& pillar : parts.framework.pillars()) {
    const Element group = html.open("optgroup", {{"label", context.say(pillar.label)}});
    for (const std::string& predictor : pillar.predictors)
      for (const MetricIndex index : catalogue.metrics_of_predictor(predictor))
        write_option(html, catalogue.metric(index).id, context.say(catalogue.metric(index).label), index == chosen);
  }
}

void write_years(html::Html& html, const html::PageContext& context, const Edition& edition, const SliceKey& key) {
  const Select select(html, "year", context.text("map.form.year"));
  for (const int year : std::views::reverse(edition.years(key.metric, key.level, key.breakdown, key.subgroup)))
    write_option(html, std::to_string(year), std::to_string(year), year == key.year);
}

void write_groups(html::Html& html, const html::PageContext& context, const Edition& edition, const SliceKey& key) {
  const Catalogue& catalogue = edition.catalogue();
  const Select select(html, "group", context.text("map.form.group"));
  write_option(html, "", context.text("map.form.everyone"), key.breakdown == overall);
  for (const PublishedBreakdown& published : catalogue.metric(key.metric).breakdowns) {
    const Breakdown& breakdown = catalogue.breakdown(published.breakdown);
    const Element group = html.open("optgroup", {{"label", context.say(breakdown.label)}});
    for (const SubgroupIndex subgroup : published.subgroups) {
      const SliceKey other{key.metric, key.level, published.breakdown, subgroup, 0};
      if (edition.years(key.metric, key.level, published.breakdown, subgroup).empty()) continue;
      write_option(html, group_word(other, catalogue), context.say(breakdown.subgroups[subgroup].label),
                   published.breakdown == key.breakdown && subgroup == key.subgroup);
    }
  }
}

void write_levels(html::Html& html, const html::PageContext& context, Level chosen) {
  const Select select(html, "level", context.text("map.form.level"));
  write_option(html, "county", context.text("map.form.counties"), chosen == Level::county);
  write_option(html, "place", context.text("map.form.cities"), chosen == Level::place);
}

void write_button(html::Html& html, std::string_view label) {
  const Element box = html.open("div");
  html.element("button", {{"class", "usa-button"}, {"type", "submit"}}, label);
}

void write_states(html::Html& html, const html::PageContext& context, const Edition& edition, const MapQuery& query) {
  const Select select(html, "state", context.text("map.rows.state"));
  write_option(html, "", context.text("map.rows.all_states"), query.state.empty());
  for (const places::State& state : edition.places().states())
    write_option(html, state.code, context.say(state.name), query.state == state.code);
}

void write_orders(html::Html& html, const html::PageContext& context, RowOrder chosen) {
  const Select select(html, "order", context.text("map.rows.order"));
  for (const RowOrder order : {RowOrder::code, RowOrder::highest, RowOrder::lowest})
    write_option(html, row_order_name(order), context.text("map.rows.order." + std::string(row_order_name(order))),
                 order == chosen);
}

}  // namespace

void map_form(html::Html& html, const html::PageContext& context, const MapParts& parts, const MapQuery& query) {
  const Element form = html.open(
      "form", {{"class", "usa-form fh-filters fh-filters--map"}, {"method", "get"}, {"action", context.link("/map")}});
  write_metrics(html, context, parts, query.key.metric);
  write_years(html, context, parts.edition, query.key);
  write_groups(html, context, parts.edition, query.key);
  write_levels(html, context, query.key.level);
  write_button(html, context.text("map.form.show"));
}

void rows_form(html::Html& html, const html::PageContext& context, const Edition& edition, const MapQuery& query,
               bool may_be_ranked) {
  const SliceKey& key = query.key;
  const Element form =
      html.open("form", {{"class", "usa-form fh-filters"}, {"method", "get"}, {"action", context.link("/map#table")}});
  html::hidden_field(html, "metric", edition.catalogue().metric(key.metric).id);
  html::hidden_field(html, "year", std::to_string(key.year));
  html::hidden_field(html, "group", group_word(key, edition.catalogue()));
  html::hidden_field(html, "level", places::level_name(key.level));
  write_states(html, context, edition, query);
  if (may_be_ranked) write_orders(html, context, query.order);
  write_button(html, context.text("map.rows.show"));
}

}  // namespace foothold::metrics
