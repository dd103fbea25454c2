#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/tables/import_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

std::string count_text(std::size_t count) {
  return grouped_number(static_cast<double>(count), 0);
}

class DonePage {
 public:
  DonePage(Html& html, const PageContext& page, const Participant& participant, const ImportDoneView& view)
      : html_(html), page_(page), participant_(participant), view_(view), result_(view.import.result) {}

  void write() {
    if (view_.import.state == ImportState::undone)
      write_undone();
    else
      write_done();
    {
      const Element actions = html_.open("div", {{"class", "fh-actions"}});
      html::link(html_, page_.link(participant_.path("/types/" + view_.type.id)), page_.say(view_.type.plural));
    }
    write_records("tables.made", view_.made);
    write_records("tables.changed", view_.changed);
  }

 private:
  [[nodiscard]] std::size_t count_made() const {
    return static_cast<std::size_t>(std::ranges::count(result_.records, 0, &ImportedRecord::before));
  }

  void write_done() {
    html::alert(html_, html::AlertKind::success, page_.text("tables.done_heading"),
                page_.fill("tables.done_text", {{"name", import_name(page_, view_.import)},
                                                {"when", html::moment_words(page_, view_.import.changed_at)}}));
    {
      html::DefinitionList list(html_);
      list.item(page_.text("tables.made"), count_text(count_made()));
      list.item(page_.text("tables.changed"), count_text(result_.records.size() - count_made()));
      list.item(page_.text("tables.unchanged"), count_text(static_cast<std::size_t>(result_.unchanged)));
      list.item(page_.text("tables.left_out"), count_text(static_cast<std::size_t>(result_.left_out)));
    }
    if (result_.records.empty()) return;
    html::heading(html_, Heading::h2, page_.text("tables.undo_title"));
    html::paragraph(html_, page_.text("tables.undo_text"));
    const Element actions = html_.open("div", {{"class", "fh-actions"}});
    html::link(html_, page_.link(participant_.path("/imports/" + view_.import.id + "/reversal")),
               page_.text("tables.undo"));
  }

  void write_undone() {
    html::alert(
        html_, html::AlertKind::success, page_.text("tables.undone_heading"),
        page_.fill("tables.undone_text", {{"name", import_name(page_, view_.import)},
                                          {"count", count_text(result_.records.size() - result_.kept.size())}}));
    if (result_.kept.empty()) return;
    html::notice(html_, page_.fill("tables.kept_text", {{"count", count_text(result_.kept.size())}}));
    write_records("tables.kept", view_.kept);
  }

  void write_records(std::string_view key, const std::vector<Record>& records) {
    if (records.empty()) return;
    html::heading(html_, Heading::h2, page_.text(key));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const Record& record : records) {
      const Element item = html_.open("li");
      html::link(html_, page_.link(participant_.path("/records/" + record.id)), title_words(page_, record.title));
    }
  }

  Html& html_;
  const PageContext& page_;
  const Participant& participant_;
  const ImportDoneView& view_;
  const ImportResult& result_;
};

}  // namespace

std::string import_done_page(const PageContext& page, const Participant& participant, const ImportDoneView& view) {
  const std::vector<html::Crumb> between = {{page.say(view.type.plural), participant.path("/types/" + view.type.id)}};
  const std::string title = page.fill("tables.import_named", {{"name", import_name(page, view.import)}});
  return WorkspacePage(page, participant).write(title, between, [&](Html& html) {
    DonePage(html, page, participant, view).write();
  });
}

}  // namespace foothold::workspace
