#include "base/files.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>
#include <system_error>

#include "base/error.hpp"
#include "base/text.hpp"

namespace foothold {
namespace {

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& file, int flags) : number_(::open(file.c_str(), flags | O_CLOEXEC)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

[[noreturn]] void throw_broken(const std::string& work, const std::filesystem::path& file) {
  throw Broken(work + " " + file.string() + ": " + std::generic_category().message(errno));
}

void flush_to_disk(const std::filesystem::path& file) {
  const Descriptor descriptor(file, O_RDONLY);
  if (!descriptor || ::fsync(descriptor.number()) != 0) throw_broken("cannot flush", file);
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

constexpr const char* pending_mark = ".pending-";

bool is_running(std::string_view process) {
  const auto number = parse_integer(process);
  return number && (::kill(static_cast<pid_t>(*number), 0) == 0 || errno != ESRCH);
}

// A program that was killed could not tidy up; the next one that makes the same file does it.
void remove_orphans(const std::filesystem::path& target) {
  const std::string prefix = target.filename().string() + pending_mark;
  std::error_code ignored;  // a folder that cannot be listed will refuse the new file as well, and say so
  for (const auto& entry : std::filesystem::directory_iterator(folder_of(target), ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(prefix) && !is_running(std::string_view(name).substr(prefix.size())))
      std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file)) return std::nullopt;
  std::ostringstream content;
  content << in.rdbuf();
  return std::move(content).str();
}

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  PendingFile pending(file);
  std::ofstream out(pending.path(), std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw_broken("cannot write", file);
  pending.commit();
}

std::optional<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  const Descriptor descriptor(file, O_RDONLY);
  struct stat facts{};
  if (!descriptor || ::fstat(descriptor.number(), &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
  const auto size = static_cast<std::size_t>(facts.st_size);
  if (size == 0) return MappedFile(std::string_view());
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number(), 0);
  if (address == MAP_FAILED) return std::nullopt;
  ::madvise(address, size, MADV_SEQUENTIAL);
  return MappedFile(std::string_view(static_cast<const char*>(address), size));
}

MappedFile::MappedFile(MappedFile&& other) noexcept : text_(other.text_), released_(other.released_) {
  other.text_ = {};
}

MappedFile::~MappedFile() {
  if (!text_.empty()) ::munmap(const_cast<char*>(text_.data()), text_.size());
}

void MappedFile::release_until(std::size_t end) {
  static constexpr std::size_t step = 4U << 20U;  // whole pages, and few enough calls
  const std::size_t releasable = end / step * step;
  if (releasable <= released_) return;
  ::madvise(const_cast<char*>(text_.data()) + released_, releasable - released_, MADV_DONTNEED);
  released_ = releasable;
}

PendingFile::PendingFile(const std::filesystem::path& target)
    : target_(target), pending_(target.string() + pending_mark + std::to_string(::getpid())) {
  remove_orphans(target);
}

PendingFile::~PendingFile() {
  std::error_code ignored;  // after commit() there is nothing to remove
  std::filesystem::remove(pending_, ignored);
}

void PendingFile::commit() {
  flush_to_disk(pending_);
  if (::rename(pending_.c_str(), target_.c_str()) != 0) throw_broken("cannot put in place", target_);
  flush_to_disk(folder_of(target_));
}

std::string sha256(std::string_view bytes) {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::array<unsigned char, 32> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
    throw Broken("sha256: the library refused");
  std::string text;
  for (const unsigned char byte : digest) {
    text += hex[byte >> 4U];
    text += hex[byte & 15U];
  }
  return text;
}

}  // namespace foothold
