#include "documents/conversion/conversion.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "documents/document_refusal.hpp"

namespace foothold::documents {
namespace {

Error refusal_for(ProgramEnd end) {
  switch (end) {
    case ProgramEnd::stopped:
      return document_refusal(ErrorKind::interrupted, "documents.stopped");
    case ProgramEnd::too_slow:
    case ProgramEnd::too_large:
      return document_refusal(ErrorKind::too_large, "documents.over_limit");
    default:
      return document_refusal(ErrorKind::unavailable, "documents.failed");
  }
}

std::string_view end_name(ProgramEnd end) {
  switch (end) {
    case ProgramEnd::done:
      return "done";
    case ProgramEnd::failed:
      return "failed";
    case ProgramEnd::too_slow:
      return "too slow";
    case ProgramEnd::too_large:
      return "too large";
    case ProgramEnd::stopped:
      return "stopped";
  }
  return "failed";
}

}  // namespace

std::vector<NeededProgram> needed_programs(Format format) {
  const NeededProgram walls = {"/usr/bin/bwrap", "bubblewrap"};
  if (format == Format::pdf) return {{"/usr/bin/chromium-headless-shell", "chromium-headless-shell"}, walls};
  return {{"/usr/bin/pandoc", "pandoc"}, {"/usr/bin/rsvg-convert", "librsvg2-bin"}, walls};
}

std::vector<NeededProgram> missing_programs(Format format) {
  std::vector<NeededProgram> missing = needed_programs(format);
  std::erase_if(missing, [](const NeededProgram& needed) { return std::filesystem::exists(needed.program); });
  return missing;
}

Result<void> require_programs(Format format) {
  std::vector<std::string> names;
  std::vector<std::string> packages;
  for (const NeededProgram& missing : missing_programs(format)) {
    names.push_back(missing.program.filename().string());
    packages.push_back(missing.package);
  }
  if (names.empty()) return {};
  return document_refusal(ErrorKind::unavailable, "documents.not_installed",
                          {{"programs", join(names, ", ")}, {"packages", join(packages, " ")}});
}

Result<void> run_converter(const ProgramCall& call, const Conversion& conversion) {
  const ProgramOutcome outcome = run_program(call, walls_here(), conversion.stop);
  if (outcome.end == ProgramEnd::done) return {};
  if (outcome.end != ProgramEnd::stopped)
    log_warning("converter_failed", {{"program", call.program.filename().string()},
                                     {"end", end_name(outcome.end)},
                                     {"complaint", outcome.complaint}});
  return refusal_for(outcome.end);
}

}  // namespace foothold::documents
