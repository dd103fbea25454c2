#include "metrics/commands/command_context.hpp"

#include <cstdio>

namespace foothold::metrics {
namespace {

void print(const std::string& line) {
  if (!line.empty()) std::fprintf(stderr, "%s\n", line.c_str());
}

}  // namespace

Library* CommandContext::library() {
  if (library_) return library_.get();
  auto read = read_library(content_);
  if (read) {
    library_ = std::move(*read);
    return library_.get();
  }
  // The words of refusals are content themselves, so here there are none to be had.
  print("The content in " + content_.string() + " is malformed. Nothing was started.");
  print(read.error().detail);
  exit_with(exit_refused);
  return nullptr;
}

std::unique_ptr<Edition> CommandContext::open_edition(const std::filesystem::path& file) {
  Library* content = library();
  if (content == nullptr) return nullptr;
  auto edition = Edition::open(file, content->catalogue);
  if (edition) return std::move(*edition);
  refuse(edition.error());
  return nullptr;
}

void CommandContext::refuse(const Error& error) {
  const Messages& messages = library_->messages;
  print(messages.fill(Language::english, error.message));
  if (messages.has(error.hint.key)) print(messages.fill(Language::english, error.hint));
  for (const Error::Suggestion& suggestion : error.suggestions) print("  " + suggestion.path + "  " + suggestion.label);
  print(error.detail);
  exit_with(error.kind == ErrorKind::interrupted ? exit_interrupted : exit_refused);
}

}  // namespace foothold::metrics
