#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "workspace/overviews/health_rounds.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/coalition_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class HealthView {
 public:
  HealthView(Html& html, const ViewRequest& view)
      : html_(html), view_(view), scale_(health_scale(view.all)), rounds_(health_rounds(view.all)) {}

  void write() {
    if (view_.query.find("sent")) html::alert(html_, html::AlertKind::success, words("sent"), words("sent_text"));
    if (rounds_.empty())
      html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    else
      write_round(chosen());
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "health-check-answer", words("answer"),
                     {{"round", rounds_.empty() ? view_.records.today().substr(0, 4) : rounds_.front().name}});
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.health." + std::string(key));
  }

  [[nodiscard]] const HealthRound& chosen() const {
    const auto at = std::ranges::find(rounds_, view_.query.find("round").value_or(""), &HealthRound::name);
    return at == rounds_.end() ? rounds_.front() : *at;
  }

  void write_round(const HealthRound& round) {
    write_rounds(round);
    html::heading(html_, Heading::h2, view_.context.fill("views.health.round", {{"round", round.name}}));
    html::paragraph(html_, view_.context.fill("views.health.answers_in", {{"count", std::to_string(round.answers)}}));
    if (!round.is_shown())
      return html::notice(html_,
                          view_.context.fill("views.health.too_few", {{"least", std::to_string(least_answers)},
                                                                      {"missing", std::to_string(round.missing())}}));
    write_statements(round);
    write_seats(round);
    write_texts("keep", round.keep);
    write_texts("change_texts", round.change);
  }

  void write_rounds(const HealthRound& shown) {
    if (rounds_.size() < 2) return;
    std::vector<html::PageLink> links;
    for (const HealthRound& round : rounds_)
      links.push_back(
          {round.name, address_in(view_, "/views/health?round=" + query_encoded(round.name)), &round == &shown});
    html::page_links(html_, words("rounds"), links);
  }

  [[nodiscard]] std::string words_of(const HealthStatement& statement) const {
    return statement.mean ? mean_words(*statement.mean) : words("too_few_here");
  }

  void write_chart(const HealthRound& round) {
    std::vector<std::string> means;
    html::BarChart chart{
        .description = {}, .rows = {}, .low = scale_.low, .high = scale_.high, .format = [](double value) {
          return grouped_number(value, 0);
        }};
    bool compared = false;
    for (const HealthStatement& statement : round.statements) {
      const std::string& label = view_.context.say(statement.label);
      means.push_back(label + " " + words_of(statement));
      compared = compared || statement.before.has_value();
      chart.rows.push_back(
          {.label = label, .value = statement.mean, .words = words_of(statement), .before = statement.before});
    }
    chart.description = view_.context.fill("views.health.chart_words", {{"means", join(means, "; ")}});
    const std::string note = compared ? words("chart_note_before") : words("chart_note");
    const html::Figure figure(html_, words("chart"), note);
    html::bar_chart(html_, chart);
  }

  void write_statements(const HealthRound& round) {
    const std::string title = words("statements");
    const html::HeadedSection section(html_, Heading::h3, title);
    write_chart(round);
    html::paragraph(html_, words("spread_text"));
    html::Table table(html_, view_.context, title,
                      {{words("statement")},
                       {words("mean"), true},
                       {words("spread"), true},
                       {words("answers"), true},
                       {words("before"), true},
                       {words("change"), true}},
                      {.sortable = true, .quiet = true});
    for (const HealthStatement& statement : round.statements) write_statement(table, statement);
  }

  void write_statement(html::Table& table, const HealthStatement& statement) {
    html::TableRow line = table.row(view_.context.say(statement.label));
    line.cell(words_of(statement));
    line.cell(statement.mean ? mean_words(statement.spread) : "");
    line.cell(statement.mean ? std::to_string(statement.answers) : "");
    line.cell(statement.before ? mean_words(*statement.before) : "");
    line.cell(statement.mean && statement.before ? change_words(*statement.mean - *statement.before) : "");
  }

  void write_seats(const HealthRound& round) {
    if (round.seats.empty()) return;
    const std::string title = words("seats");
    const html::HeadedSection section(html_, Heading::h3, title);
    html::Table table(html_, view_.context, title, {{words("seat")}, {words("answers"), true}, {words("mean"), true}},
                      {.quiet = true});
    for (const HealthSeat& seat : round.seats)
      table.row(view_.context.say(seat.label)).cell(std::to_string(seat.answers)).cell(mean_words(seat.mean));
  }

  void write_texts(std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    const html::HeadedSection section(html_, Heading::h3, words(key));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const std::string& text : texts) html_.element("li", {}, text);
  }

  Html& html_;
  const ViewRequest& view_;
  const HealthScale scale_;
  const std::vector<HealthRound> rounds_;
};

}  // namespace

void write_health(Html& html, const ViewRequest& view) {
  HealthView(html, view).write();
}

}  // namespace foothold::workspace
