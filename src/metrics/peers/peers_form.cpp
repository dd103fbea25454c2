#include "metrics/peers/peers_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/form.hpp"
#include "metrics/peers/peer_words.hpp"

namespace foothold::metrics {
namespace {

using html::Attribute;
using html::Element;

struct Option {
  std::string value;
  std::string label;
  bool chosen = false;
};

// A list without an empty first line: every question of this form has an answer already.
void write_select(html::Html& html, std::string_view name, std::string_view label, const std::vector<Option>& options) {
  const Element group = html.open("div", {{"class", "usa-form-group"}});
  html.element("label", {{"class", "usa-label"}, {"for", name}}, label);
  const Element select = html.open("select", {{"class", "usa-select"}, {"id", name}, {"name", name}});
  for (const Option& option : options)
    html.element("option", {{"value", option.value}, Attribute::when(option.chosen, "selected", "")}, option.label);
}

class PeersForm {
 public:
  PeersForm(html::Html& html, const html::PageContext& context, const Edition& edition,
            const toolkit::Framework& framework, const PeerQuery& query)
      : html_(html), context_(context), edition_(edition), framework_(framework), query_(query) {}

  void write() {
    const places::Geoid& geoid = edition_.places().at(query_.place).geoid;
    {
      const Element form =
          html_.open("form", {{"class", "usa-form fh-filters"},
                              {"method", "get"},
                              {"action", context_.link("/places/" + std::string(geoid.text()) + "/peers")}});
      write_questions();
      for (std::size_t feature = 0; feature < peer_feature_count; ++feature) write_weight(feature);
      html::submit_button(html_, context_.text("peers.form.submit"));
    }
    write_not_choosable();
  }

 private:
  void write_questions() {
    std::vector<Option> modes;
    for (const PeerMode mode : {PeerMode::similar, PeerMode::same_state, PeerMode::aspirational})
      modes.push_back({std::string(peer_mode_name(mode)),
                       context_.text("peers.mode." + std::string(peer_mode_name(mode))), mode == query_.mode});
    write_select(html_, "mode", context_.text("peers.form.mode"), modes);
    write_select(html_, "better", context_.text("peers.form.better"), better_options());
    write_select(html_, "count", context_.text("peers.form.count"), count_options());
    const bool used = query_.weak == WeakValues::used;
    write_select(
        html_, "weak", context_.text("peers.form.weak"),
        {{"yes", context_.text("peers.form.weak_yes"), used}, {"no", context_.text("peers.form.weak_no"), !used}});
  }

  [[nodiscard]] std::vector<Option> count_options() const {
    std::vector<std::size_t> counts = {5, usual_peer_count, 20, most_peers, query_.count};
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    std::vector<Option> options;
    for (const std::size_t count : counts)
      options.push_back({std::to_string(count), std::to_string(count), count == query_.count});
    return options;
  }

  [[nodiscard]] std::vector<Option> better_options() const {
    std::vector<Option> options = {{"", context_.text("peers.form.better_none"), !query_.better}};
    each_metric([&](const toolkit::Predictor& predictor, MetricIndex index, BetterRule rule) {
      if (rule != BetterRule::possible) return;
      const Metric& metric = edition_.catalogue().metric(index);
      options.push_back(
          {metric.id, context_.say(predictor.label) + ": " + context_.say(metric.short_label), query_.better == index});
    });
    return options;
  }

  template <typename Visit>
  void each_metric(Visit visit) const {
    const Level level = edition_.places().at(query_.place).geoid.level();
    for (const toolkit::Pillar& pillar : framework_.pillars())
      for (const std::string& id : pillar.predictors)
        for (const MetricIndex metric : edition_.catalogue().metrics_of_predictor(id))
          visit(*framework_.find_predictor(id), metric, better_rule(metric, level, edition_));
  }

  void write_weight(std::size_t feature) {
    const double weight = query_.weights[feature];
    std::vector<std::pair<double, std::string>> weights = {{0.0, context_.text("peers.weight.none")},
                                                           {0.5, context_.text("peers.weight.half")},
                                                           {1.0, context_.text("peers.weight.normal")},
                                                           {2.0, context_.text("peers.weight.double")},
                                                           {4.0, context_.text("peers.weight.four")}};
    const bool listed =
        std::any_of(weights.begin(), weights.end(), [weight](const auto& one) { return one.first == weight; });
    if (!listed) weights.emplace_back(weight, shortest_number(weight));
    std::vector<Option> options;
    for (const auto& [value, label] : weights) options.push_back({shortest_number(value), label, value == weight});
    const std::string name = "weight-" + std::string(peer_features()[feature].id);
    write_select(html_, name, context_.fill("peers.form.weight", {{"feature", feature_words(context_, feature)}}),
                 options);
  }

  void write_not_choosable() {
    const html::Disclosure disclosure(html_, context_.text("peers.not_choosable"));
    write_rule(BetterRule::no_direction, "peers.not_choosable.no_direction");
    write_rule(BetterRule::not_between_places, "peers.not_choosable.not_between_places");
    write_rule(BetterRule::not_for_this_level, "peers.not_choosable.not_for_this_level");
  }

  void write_rule(BetterRule wanted, std::string_view key) {
    std::vector<std::string> labels;
    each_metric([&](const toolkit::Predictor&, MetricIndex index, BetterRule rule) {
      if (rule == wanted) labels.push_back(context_.say(edition_.catalogue().metric(index).short_label));
    });
    if (!labels.empty()) html::paragraph(html_, context_.fill(key, {{"metrics", join(labels, "; ")}}));
  }

  html::Html& html_;
  const html::PageContext& context_;
  const Edition& edition_;
  const toolkit::Framework& framework_;
  const PeerQuery& query_;
};

}  // namespace

void peers_form(html::Html& html, const html::PageContext& context, const Edition& edition,
                const toolkit::Framework& framework, const PeerQuery& query) {
  PeersForm(html, context, edition, framework, query).write();
}

}  // namespace foothold::metrics
