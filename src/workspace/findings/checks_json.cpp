#include "workspace/findings/checks_json.hpp"

#include <algorithm>

#include "base/json_writer.hpp"

namespace foothold::workspace {
namespace {

void write_record(JsonWriter& json, const TextedFinding& finding) {
  if (finding.finding.record.empty()) {
    json.null("record");
    return;
  }
  json.key("record").begin_object();
  json.text("id", finding.finding.record).text("type", finding.type).text("title", finding.record_name).end_object();
}

void write_acceptance(JsonWriter& json, const std::optional<Acceptance>& accepted) {
  if (!accepted) {
    json.null("accepted");
    return;
  }
  json.key("accepted").begin_object();
  json.text("by", accepted->person).text("at", accepted->at).text("reason", accepted->reason).end_object();
}

void write_finding(JsonWriter& json, const TextedFinding& finding) {
  const toolkit::CheckText& text = *finding.text;
  json.begin_object().text("check", text.id).text("severity", toolkit::severity_name(text.severity));
  if (text.chapter == 0) {
    json.null("chapter");
  } else {
    json.integer("chapter", text.chapter);
  }
  write_record(json, finding);
  json.localized("title", text.title).localized("says", finding.says);
  json.localized("why", text.why).localized("fix", text.fix);
  write_acceptance(json, finding.accepted);
  json.end_object();
}

}  // namespace

std::string checks_json(const std::vector<TextedFinding>& findings) {
  JsonWriter json;
  json.begin_object().key("counts").begin_object();
  for (int place = 0; place < toolkit::severity_count; ++place) {
    const auto severity = static_cast<toolkit::Severity>(place);
    json.integer(toolkit::severity_name(severity), std::ranges::count_if(findings, [&](const TextedFinding& one) {
                   return one.text->severity == severity && !one.accepted;
                 }));
  }
  json.end_object().key("findings").begin_array();
  for (const TextedFinding& finding : findings) write_finding(json, finding);
  return json.end_array().end_object().take();
}

}  // namespace foothold::workspace
