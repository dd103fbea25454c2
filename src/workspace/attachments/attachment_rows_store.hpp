#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/connection.hpp"
#include "workspace/attachments/attachment_store.hpp"

namespace foothold::workspace {

// The table of attachments, for work that has a connection already. AttachmentStore is the door for everybody else.

void insert_attachment(storage::Connection& connection, const Attachment& attachment);
// Those of a record that were not taken away, oldest first.
[[nodiscard]] std::vector<Attachment> read_attachments(storage::Connection& connection, const std::string& coalition,
                                                       const std::string& record);
// Nothing when there is none, or it was taken away.
[[nodiscard]] std::optional<Attachment> read_attachment(storage::Connection& connection, const std::string& coalition,
                                                        const std::string& id);
// Those of a coalition that were not taken away, by their ids.
[[nodiscard]] std::vector<Attachment> read_all_attachments(storage::Connection& connection,
                                                           const std::string& coalition);

}  // namespace foothold::workspace
