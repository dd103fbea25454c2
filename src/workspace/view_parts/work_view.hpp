#pragma once

#include <string_view>

#include "documents/document.hpp"
#include "html/html.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "workspace/access.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/reference_names.hpp"

namespace foothold::workspace {

// What one page has otherwise than another that is written from the same records; null where nothing is.
struct ViewDifference {
  const html::PageContext* context = nullptr;
  const Participant* participant = nullptr;
  const http::Query* query = nullptr;
};

// What a view is written from. Borrows everything for the call.
struct ViewRequest {
  const html::PageContext& context;
  const Participant& participant;
  // What the participant may see of the records, and of their fields.
  const CoalitionRecords& records;
  // All of them: only for results that tell of nobody and give no single answer away.
  const CoalitionRecords& all;
  const ReferenceNames& names;
  const metrics::Edition& edition;  // of the published numbers
  const http::Query& query;         // what the reader chose in the address
  std::string_view site = {};       // where people reach us from outside ("https://mobility.example.gov"); may be empty

  // The same records for another page; borrows what is different as well.
  [[nodiscard]] ViewRequest with(const ViewDifference& other) const {
    return {.context = other.context != nullptr ? *other.context : context,
            .participant = other.participant != nullptr ? *other.participant : participant,
            .records = records,
            .all = all,
            .names = names,
            .edition = edition,
            .query = other.query != nullptr ? *other.query : query,
            .site = site};
  }
};

// A page of a coalition that puts together what many records say: a matrix, a chart, a board. Its title and what it is
// for stand in content/strings as "views.{id}.title" and "views.{id}.about". `write` adds what stands below them.
struct WorkView {
  std::string_view id;         // also the last part of its address, "/coalitions/boone/views/coverage"
  int chapter = 0;             // in which it is at home
  std::string_view worksheet;  // the code of the worksheet whose answers it shows, "W2.2"
  void (*write)(html::Html& html, const ViewRequest& view) = nullptr;
  std::string_view answers = {};  // the anonymous record type that it adds up; who has sent one is led here
  // What its document has otherwise than its page, such as larger sheets; null for most.
  void (*fit_document)(documents::Document& document, const ViewRequest& view) = nullptr;
  // For a view whose document is another thing than its page: makes it in place of `write`, or refuses to. Null for
  // most.
  Result<documents::Document> (*make_document)(const ViewRequest& view) = nullptr;
  // Whether there is anything to make a document of; null where there always is.
  bool (*has_document)(const ViewRequest& view) = nullptr;
};

}  // namespace foothold::workspace
