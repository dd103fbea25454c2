#include "html/components.hpp"
#include "workspace/paper_views/paper_views.hpp"
#include "workspace/sustaining/matrix_progress.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;

class MatrixPoster {
 public:
  MatrixPoster(Html& html, const ViewRequest& view)
      : html_(html), view_(view), matrix_(view.records.toolkit().sustainability), steps_(matrix_steps(view.records)) {}

  void write() {
    html::paragraph(html_, view_.context.text("views.sustainability.star"));
    const Element poster = html_.open("div", {{"class", "fh-matrix-poster"}});
    std::vector<html::Column> columns = {{.label = view_.context.text("views.sustainability.block")}};
    for (const toolkit::MatrixPart& stage : matrix_.stages)
      columns.push_back({.label = view_.context.say(stage.label)});
    html::Table table(html_, view_.context, view_.context.text("views.matrix-poster.title"), columns, {.quiet = true});
    for (const toolkit::MatrixPart& block : matrix_.blocks) {
      html::TableRow row = table.row(view_.context.say(block.label));
      for (const toolkit::MatrixPart& stage : matrix_.stages) write_cell(row, block, stage);
    }
  }

 private:
  void write_cell(html::TableRow& row, const toolkit::MatrixPart& block, const toolkit::MatrixPart& stage) {
    const Element cell = row.open_cell();
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const MatrixStep& step : steps_) {
      if (step.item->block != block.id || step.item->stage != stage.id) continue;
      write_step(step);
    }
  }

  // What is settled stands out, also without colour.
  void write_step(const MatrixStep& step) {
    const std::string& label = view_.context.say(step.item->label);
    const std::string name =
        step.item->starred ? view_.context.fill("views.sustainability.starred", {{"step", label}}) : label;
    const std::string words = view_.context.fill(
        "letters.item", {{"what", name}, {"text", choice_words(view_, "sustainability-item", "state", step.state)}});
    const Element item = html_.open("li");
    if (step.is_settled()) {
      html_.element("strong", {}, words);
    } else {
      html_.text(words);
    }
  }

  Html& html_;
  const ViewRequest& view_;
  const toolkit::SustainabilityMatrix& matrix_;
  const std::vector<MatrixStep> steps_;
};

}  // namespace

void write_matrix_poster(Html& html, const ViewRequest& view) {
  MatrixPoster(html, view).write();
}

void lay_across_tabloid(documents::Document& document, const ViewRequest& /*view*/) {
  document.paper = documents::Paper::tabloid_across;
}

}  // namespace foothold::workspace
