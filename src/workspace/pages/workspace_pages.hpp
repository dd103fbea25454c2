#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "html/form.hpp"
#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/attachments/attachment_store.hpp"
#include "workspace/coalition_lists.hpp"
#include "workspace/forms/form_values.hpp"
#include "workspace/journey/journey_section.hpp"
#include "workspace/pages/findings_section.hpp"
#include "workspace/records/change.hpp"
#include "workspace/records/comment_store.hpp"
#include "workspace/records/merge.hpp"
#include "workspace/reference_names.hpp"

namespace foothold::workspace {

using Errors = std::vector<html::FieldError>;

// The address of something in the coalition of the participant, given what stands behind its name ("/members").
[[nodiscard]] inline std::string address_in(const html::PageContext& context, const Participant& participant,
                                            const std::string& rest) {
  return context.link(participant.path(rest));
}

// The way to a page that belongs to a chapter, and to the records of a type: over the chapter in which the type is
// first filled in, when there is one.
[[nodiscard]] std::vector<html::Crumb> way_to_chapter(const html::PageContext& context, const Participant& participant,
                                                      const toolkit::Toolkit& toolkit, int chapter);
[[nodiscard]] std::vector<html::Crumb> way_to_type(const html::PageContext& context, const Participant& participant,
                                                   const toolkit::Toolkit& toolkit, const toolkit::RecordType& type);

// What all pages of one coalition share: a title, the way to it, and links to the parts of the coalition.
class WorkspacePage {
 public:
  WorkspacePage(const html::PageContext& context, const Participant& participant)
      : context_(context), participant_(participant) {}

  // The page with the navigation of the coalition above what `write_main` writes below the heading. It shows the
  // chapter over which `between` leads.
  [[nodiscard]] std::string write(const std::string& title, const std::vector<html::Crumb>& between,
                                  const std::function<void(html::Html&)>& write_main) const;
  [[nodiscard]] std::string link(const std::string& rest) const { return address_in(context_, participant_, rest); }

 private:
  void write_live_marker(html::Html& html) const;

  const html::PageContext& context_;
  const Participant& participant_;
};

// A form that carries the key of the session; open until it goes out of scope.
class [[nodiscard]] SessionForm {
 public:
  // Whether a script keeps what is typed as a draft meanwhile.
  enum class Draft { none, kept };
  // Whether it may hold files, and is sent as multipart/form-data.
  enum class Files { none, sent };

  SessionForm(html::Html& html, const html::PageContext& context, const accounts::Visitor& visitor,
              std::string_view path, Draft draft = Draft::none, Files files = Files::none);

 private:
  html::Element form_;
};

// The search in one coalition.
void write_search(html::Html& html, const html::PageContext& context, const std::string& address,
                  std::string_view words);

// The coalitions of one person, and for administrators the form that founds another.
struct NewCoalitionForm {
  std::string name = {};
  std::string slug = {};
  std::optional<OfferedJourney> journey = {};  // that they brought along
};
// What an administrator can do with the example coalition.
enum class ExampleOffer { none, make, join, reset };
struct CoalitionsView {
  std::vector<CoalitionEntry> entries = {};
  ExampleOffer example = ExampleOffer::none;
  NewCoalitionForm form = {};
  Errors errors = {};
};
[[nodiscard]] std::string coalitions_page(const html::PageContext& context, const accounts::Visitor& visitor,
                                          const CoalitionsView& view);

struct MembersView {
  std::vector<accounts::Member> members;
  std::vector<accounts::Invitation> invitations;
  std::string new_link = {};  // of the invitation just made; shown once
  Message delivery = {};      // whether it goes by mail as well; empty when there is no address
};
[[nodiscard]] std::string members_page(const html::PageContext& context, const Participant& participant,
                                       const MembersView& view, const Errors& errors);

// `left_out` is how many records an export by this participant does not hold.
[[nodiscard]] std::string export_page(const html::PageContext& context, const Participant& participant,
                                      std::int64_t left_out);

struct RecordListView {
  const toolkit::RecordType& type;
  std::vector<Record> records;
  bool removed = false;
  std::int64_t all = 0;
  std::int64_t first = 0;
  std::vector<html::Crumb> way = {};  // to the type
};
[[nodiscard]] std::string record_list_page(const html::PageContext& context, const Participant& participant,
                                           const RecordListView& view);
[[nodiscard]] std::string found_page(const html::PageContext& context, const Participant& participant,
                                     const std::string& words, const std::vector<Record>& found,
                                     const toolkit::RecordTypes& types);

// A page for one record, besides its form and its history: where it stands in the coalition, and what leads there.
struct RecordTool {
  std::string path;  // "/records/01h2/letter"
  std::string words;
};

struct RecordView {
  const Record& record;  // as visible_record() leaves it
  const toolkit::RecordType& type;
  bool is_former_type = false;  // the content no longer has it: the record can be read and nothing else
  const ReferenceNames& names;
  std::vector<Record> linked_from = {};
  std::vector<Attachment> attachments = {};
  std::vector<Comment> comments = {};
  std::map<std::string, std::string> people = {};          // id to name
  Errors errors = {};                                      // of what was sent from this page
  std::vector<FindingView> findings = {};                  // of checks that show at this record
  std::vector<const toolkit::Worksheet*> worksheets = {};  // on which it is filled in
  std::vector<RecordTool> tools = {};                      // what else can be done with it
  std::vector<html::Crumb> way = {};                       // to its type
};
[[nodiscard]] std::string record_page(const html::PageContext& context, const Participant& participant,
                                      const RecordView& view);

struct HistoryView {
  const Record& record;
  const toolkit::RecordType& type;
  const ReferenceNames& names;
  std::vector<Change> changes;  // newest first, as visible_change() leaves them
  std::map<std::string, std::string> people;
  std::vector<Attachment> attachments = {};
  std::vector<html::Crumb> way = {};  // to its type
};
[[nodiscard]] std::string history_page(const html::PageContext& context, const Participant& participant,
                                       const HistoryView& view);

// The form of a record: new, or over a revision of one.
struct RecordEditView {
  const toolkit::RecordType& type;
  const ReferenceNames& names;
  const boost::json::object& fields;
  std::string record = {};         // empty for a new one
  std::int64_t base_revision = 0;  // what the person had before their eyes
  RecordStatus status = RecordStatus::draft;
  Visibility visibility = Visibility::coalition;
  std::string reason = {};
  std::string owner = {};
  std::string draft_saved_at = {};  // when this is a draft that was found
  std::string newer_by = {};        // who saved a newer version since; empty when nobody did
  std::vector<Attachment> attachments = {};
  Errors errors = {};
  const EditConflict* conflict = nullptr;
  std::vector<html::Crumb> way = {};              // to its type
  std::optional<RowAction> asked_to_remove = {};  // the row of which the form asks whether it is to go
};
[[nodiscard]] std::string record_edit_page(const html::PageContext& context, const Participant& participant,
                                           const RecordEditView& view);

}  // namespace foothold::workspace
