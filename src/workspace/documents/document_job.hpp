#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "documents/document.hpp"

namespace foothold::workspace {

enum class JobState { queued, working, done, failed, cancelled };

// "queued", as the database and the keys of words have it.
[[nodiscard]] std::string_view job_state_name(JobState state);
[[nodiscard]] JobState job_state_from_name(std::string_view name);

// A document that a member of a coalition has asked for. It was written with their eyes, so nobody else sees it. A
// plain value.
struct DocumentJob {
  std::string id = {};
  std::string coalition = {};
  std::string person = {};
  std::string title = {};
  documents::Format format = documents::Format::pdf;
  JobState state = JobState::queued;
  std::int64_t progress = 0;  // percent
  Message problem = {};       // why it failed
  std::int64_t size = 0;      // bytes
  std::string hash = {};      // SHA-256 of the file once it is done
  std::string made_at = {};
  std::string changed_at = {};

  [[nodiscard]] bool is_open() const { return state == JobState::queued || state == JobState::working; }
};

// "Readiness check - filled in.pdf" of "Readiness check: filled in": the title with the ending, without what file
// systems do not take.
[[nodiscard]] std::string file_name_of(const DocumentJob& job);

}  // namespace foothold::workspace
