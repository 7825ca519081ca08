#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace meanwhile::cli {
namespace {

constexpr std::size_t largest = std::size_t{64} << 20U;

Error system_error(int code) {
  const auto text = std::generic_category().message(code);
  switch (code) {
    case ENOENT:
    case ENOTDIR: return {Fault::not_found, text};
    case EACCES:
    case EPERM:
    case EROFS: return {Fault::forbidden, text};
    case EISDIR: return {Fault::invalid, "is a folder, expected a file"};
    default: return {Fault::unavailable, text};
  }
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

/// Writes all of it, or returns the error number.
int write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// A file's future content beside its place. Unless it takes its place, it vanishes.
class Draft {
 public:
  static Result<Draft> of(const NewFile& file);
  Draft(Draft&& other) noexcept
      : place_(std::move(other.place_)), temporary_(std::exchange(other.temporary_, {})) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  Draft& operator=(Draft&&) = delete;
  ~Draft() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  Status take_place() {
    if (temporary_.empty()) return Done{};
    if (::rename(temporary_.c_str(), place_.c_str()) != 0) return system_error(errno);
    temporary_.clear();
    return Done{};
  }

 private:
  Draft(std::string place, std::string temporary)
      : place_(std::move(place)), temporary_(std::move(temporary)) {}
  std::string place_;
  std::string temporary_;  // empty when nothing is left to be done
};

Status write_into(const std::string& path, std::string_view text) {
  const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (device.get() < 0) return system_error(errno);
  if (const int code = write_all(device.get(), text)) return system_error(code);
  return Done{};
}

Result<Draft> Draft::of(const NewFile& file) {
  std::string place = file.path;
  struct stat there {};
  const bool exists = ::stat(place.c_str(), &there) == 0;
  if (exists && S_ISDIR(there.st_mode)) return system_error(EISDIR);
  if (exists && !S_ISREG(there.st_mode)) {
    const Status written = write_into(place, file.text);
    if (!written) return written.error();
    return Draft(place, {});
  }
  // What a link points to is replaced, not the link.
  std::error_code failed;
  if (exists) place = std::filesystem::canonical(place, failed).string();
  if (failed) return system_error(failed.value());

  std::string temporary = place + ".XXXXXX";
  const Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));
  if (fd.get() < 0) return system_error(errno);
  Draft draft(place, temporary);
  if (const int code = write_all(fd.get(), file.text)) return system_error(code);
  if (exists && ::fchmod(fd.get(), there.st_mode & 07777U) != 0) return system_error(errno);
  if (::fsync(fd.get()) != 0) return system_error(errno);
  return draft;
}

Error with_path(const std::string& path, const Error& error) {
  return {error.fault, path + ": cannot be written: " + error.text};
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) return system_error(errno);
  std::string text;
  for (;;) {
    const std::size_t used = text.size();
    text.resize(used + (std::size_t{64} << 10U));
    const ssize_t got = ::read(fd.get(), text.data() + used, text.size() - used);
    if (got < 0 && errno != EINTR) return system_error(errno);
    text.resize(used + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (text.size() > largest) return Error{Fault::invalid, "is larger than 64 MiB"};
    if (got == 0) return text;
  }
}

Status write_files(std::span<const NewFile> files) {
  std::vector<Draft> drafts;
  for (const NewFile& file : files) {
    auto draft = Draft::of(file);
    if (!draft) return with_path(file.path, draft.error());
    drafts.push_back(*std::move(draft));
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Status placed = drafts[i].take_place();
    if (!placed) return with_path(files[i].path, placed.error());
  }
  return Done{};
}

int show(std::string_view text, int code) {
  const int failed = write_all(STDOUT_FILENO, text);
  if (failed == 0 || failed == EPIPE) return code;
  std::fprintf(stderr, "standard output: cannot be written: %s\n",
               std::generic_category().message(failed).c_str());
  return 2;
}

}  // namespace meanwhile::cli
