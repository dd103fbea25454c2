#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The views of chapter 3.

// The ways to engage a community, and what the coalition does with each.
void write_methods(html::Html& html, const ViewRequest& view);
// Who was meant to take part and who did: engagement/reach.hpp. Below coordinators, few people are hidden.
void write_reach(html::Html& html, const ViewRequest& view);
// What people get for taking part: answers/payments.hpp. For coordinators, whose records they are.
void write_compensation(html::Html& html, const ViewRequest& view);
// What residents said: engagement/voices.hpp. With "predictor" in the address, about one predictor.
void write_voices(html::Html& html, const ViewRequest& view);
// What those who took part are to hear: answers/feedback_due.hpp.
void write_feedback(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
