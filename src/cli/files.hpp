#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace meanwhile::cli {

/// The whole content of a file (or a pipe).
///
/// errors  Fault::not_found, Fault::forbidden, Fault::invalid (a folder; more than 64 MiB),
///         Fault::unavailable; the text says what is wrong, without the path
Result<std::string> read_file(const std::string& path);

struct NewFile {
  std::string path;
  std::string text;
};

/// Writes files whole or not at all: each goes to a temporary file beside its place, and when all
/// of them stand, they take their places. New files are for their owner only, as they tell of a
/// person; what stands there keeps its mode. Devices and pipes are written straight into.
///
/// errors  as read_file's; the text begins with the path
Status write_files(std::span<const NewFile> files);

/// Ends a verb: writes `text` to standard output and returns `code`; when that cannot be written,
/// says so on standard error and returns 2. A reader that went away early (`| head`) is no error.
int show(std::string_view text, int code);

}  // namespace meanwhile::cli
