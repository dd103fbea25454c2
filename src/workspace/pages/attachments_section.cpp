#include "workspace/pages/attachments_section.hpp"

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/attachments/file_kind.hpp"
#include "workspace/attachments/file_size.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

class AttachmentsSection {
 public:
  AttachmentsSection(Html& html, const PageContext& context, const Participant& participant, const RecordView& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    const html::HeadedSection section(html_, html::Heading::h2, context_.text("attachments.title"), "files");
    {
      const Element live = html_.open("div", {{"data-live-region", "files"}});
      if (view_.attachments.empty()) html::paragraph(html_, context_.text("attachments.none"));
      write_list();
    }
    if (may_change()) write_form();
  }

 private:
  [[nodiscard]] bool may_change() const { return may_write(participant_, view_.record) && !view_.record.removed(); }
  [[nodiscard]] std::string path(const std::string& rest) const {
    return participant_.path("/records/" + view_.record.id + "/attachments" + rest);
  }

  void write_list() {
    if (view_.attachments.empty()) return;
    const Element list = html_.open("ul", {{"class", "fh-files"}});
    for (const Attachment& attachment : view_.attachments) {
      const Element item = html_.open("li");
      html::link(html_, context_.link(path("/" + attachment.id)), attachment.name);
      const auto person = view_.people.find(attachment.person);
      html_.element("p", {{"class", "usa-hint"}},
                    file_size_words(attachment.size) + ", " + html::moment_words(context_, attachment.at) + ", " +
                        (person == view_.people.end() ? attachment.person : person->second));
      if (!may_change()) continue;
      const Element actions = html_.open("div", {{"class", "fh-actions"}});
      html::link(html_, context_.link(path("/" + attachment.id + "/removal")),
                 context_.fill("attachments.remove", {{"name", attachment.name}}));
    }
  }

  void write_form() {
    const Element form = html_.open("form", {{"class", "usa-form fh-form fh-no-print"},
                                             {"method", "post"},
                                             {"action", context_.link(path(""))},
                                             {"enctype", "multipart/form-data"},
                                             {"novalidate", ""}});
    html::hidden_field(html_, accounts::form_key_field, participant_.visitor.session.form_key);
    html_.element("label", {{"class", "usa-label"}, {"for", "file"}}, context_.text("attachments.choose"));
    html_.element("span", {{"class", "usa-hint"}, {"id", "file-hint"}}, context_.text("attachments.hint"));
    std::string endings;
    for (const std::string& ending : file_endings()) endings += (endings.empty() ? "." : ",.") + ending;
    html_.single("input", {{"class", "fh-file"},
                           {"type", "file"},
                           {"id", "file"},
                           {"name", "file"},
                           {"multiple", ""},
                           {"accept", endings},
                           {"aria-describedby", "file-hint"}});
    html::submit_button(html_, context_.text("attachments.send"));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const RecordView& view_;
};

}  // namespace

void write_attachments(Html& html, const PageContext& context, const Participant& participant, const RecordView& view) {
  AttachmentsSection(html, context, participant, view).write();
}

}  // namespace foothold::workspace
