#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/components.hpp"
#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// The small forms of a drawing. All write at the end of `html`.

// Whether the reader may change the record, and so gets forms at all.
[[nodiscard]] bool may_edit(const DrawingRequest& request);

// A form that changes the record over the revision that the page shows; open until it goes out of scope.
class [[nodiscard]] EditForm {
 public:
  EditForm(html::Html& html, const DrawingRequest& request);

 private:
  SessionForm form_;
};

// A button that sends the form it stands in. Where many have the same words, what they are about is said unseen.
void action_button(html::Html& html, std::string_view action, std::string_view words, html::ButtonStyle style,
                   std::string_view about = {});

// Something to choose from a list: its value, and its words.
struct EditOption {
  std::string value;
  std::string words;
};

// The controls of a form that sends an action. What was sent with the same action comes back in them, with what is
// wrong; where several forms send it, `key` says which hidden value tells this one from the others.
class EditControls {
 public:
  EditControls(html::Html& html, const DrawingRequest& request, std::string_view action, std::string_view key = {},
               std::string_view value = {});

  void line(std::string_view name, std::string_view label) const;
  // `chosen` unless something else was sent.
  void select(std::string_view name, std::string_view label, const std::vector<EditOption>& options,
              std::string_view chosen = {}) const;
  // The answer to a question about a row, as the content asks it: a line, a text, a choice or several. The status of
  // the record says whether it may be left out; `needed` is asked for in any case.
  void cell(const toolkit::FieldRule& rule, bool needed = false, std::string_view chosen = {}) const;
  // Whether this is the form that came back.
  [[nodiscard]] bool came_back() const { return came_back_; }

 private:
  // What a control needs besides its label, kept together because the component borrows it.
  struct Parts {
    std::string id;
    std::string error;
    std::string value;
  };
  [[nodiscard]] Parts parts_of(std::string_view name) const;
  [[nodiscard]] static html::Field field_of(std::string_view name, std::string_view label, const Parts& parts,
                                            bool required);
  [[nodiscard]] std::vector<std::string> all_sent(std::string_view name) const;

  html::Html& html_;
  const DrawingRequest& request_;
  std::string prefix_;
  bool came_back_ = false;
};

}  // namespace foothold::workspace
