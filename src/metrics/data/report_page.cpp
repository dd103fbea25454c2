#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/table.hpp"
#include "metrics/data/data_page.hpp"
#include "metrics/import/report_reader.hpp"

namespace foothold::metrics {
namespace {

using html::Element;

constexpr std::size_t examples_shown = 5;

std::string counted(std::size_t number) {
  return grouped_number(static_cast<double>(number), 0);
}

void write_totals(html::Html& html, const html::PageContext& context, const ImportReport& report) {
  html::DefinitionList list(html);
  list.item(context.text("data.values"), counted(report.values()));
  for (const Severity severity : {Severity::rejected, Severity::repaired, Severity::noticed})
    list.item(context.text("report." + std::string(severity_name(severity))), counted(report.total(severity)));
}

void write_files(html::Html& html, const html::PageContext& context, const ImportReport& report) {
  const Element section = html.open("section", {{"class", "fh-section"}});
  html.element("h2", {}, context.text("report.files"));
  html::Table table(
      html, context, context.text("report.files_table"),
      {{context.text("report.file")}, {context.text("report.rows"), true}, {context.text("data.values"), true}},
      {.sortable = true});
  for (const FileReport& file : report.files)
    table.row(file.name)
        .sorted_cell(counted(file.rows), std::to_string(file.rows))
        .sorted_cell(counted(file.values), std::to_string(file.values));
}

void write_examples(html::Html& html, const html::PageContext& context, const FileReport& file,
                    const FindingClass& found) {
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (std::size_t index = 0; index < std::min(examples_shown, found.examples.size()); ++index) {
    const FindingExample& example = found.examples[index];
    html.element("li", {},
                 context.fill("report.example", {{"file", file.name},
                                                 {"line", std::to_string(example.line)},
                                                 {"column", example.column},
                                                 {"value", example.value},
                                                 {"reason", example.reason}}));
  }
}

// All files in which one class of finding occurs, under one heading.
void write_finding(html::Html& html, const html::PageContext& context, const ImportReport& report, Finding finding) {
  std::size_t total = 0;
  for (const FileReport& file : report.files)
    if (const auto found = file.findings.find(finding); found != file.findings.end()) total += found->second.count;
  if (total == 0) return;
  const std::string key = "finding." + std::string(finding_name(finding));
  const html::Disclosure disclosure(html, context.text(key) + ": " + counted(total));
  html::paragraph(html, context.text(key + ".rule"));
  for (const FileReport& file : report.files)
    if (const auto found = file.findings.find(finding); found != file.findings.end())
      write_examples(html, context, file, found->second);
}

void write_findings(html::Html& html, const html::PageContext& context, const ImportReport& report) {
  for (const Severity severity : {Severity::rejected, Severity::repaired, Severity::noticed}) {
    const Element section = html.open("section", {{"class", "fh-section"}});
    html.element("h2", {}, context.text("report." + std::string(severity_name(severity))));
    if (report.total(severity) == 0) html::paragraph(html, context.text("report.none"));
    for (int index = 0; index <= static_cast<int>(Finding::unread_file); ++index)
      if (severity_of(static_cast<Finding>(index)) == severity)
        write_finding(html, context, report, static_cast<Finding>(index));
  }
}

}  // namespace

std::string report_page(const html::PageContext& context, const Edition& edition) {
  const html::PageHead head{
      context.text("report.title"),
      "",
      html::Section::data,
      {{context.text("crumb.home"), "/"}, {context.text("data.title"), "/data"}, {context.text("report.title"), ""}}};
  const auto report = read_import_report(edition.report_json());
  return html::page(context, head, [&](html::Html& html) {
    html.element("h1", {}, context.text("report.title"));
    html.element("p", {{"class", "fh-lead"}}, context.text("report.text"));
    if (!report) return html::missing(html, context.text("report.unreadable"));
    write_totals(html, context, *report);
    write_findings(html, context, *report);
    write_files(html, context, *report);
  });
}

}  // namespace foothold::metrics
