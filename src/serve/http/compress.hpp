#pragma once

#include <string>
#include <string_view>

#include "serve/http/reply.hpp"

namespace meanwhile::serve {

/// Shorter texts leave as they are: the packet does not get smaller.
constexpr std::size_t least_worth_compressing = 1024;

/// Whether content of this type gets smaller by it: text, JSON, JavaScript, SVG; never events.
bool is_compressible(std::string_view type);

/// As `Accept-Encoding` says; "gzip;q=0" does not accept it.
bool accepts_coding(std::string_view accept, std::string_view coding);

/// The text in gzip's format (RFC 1952), without a time or a name: equal texts, equal bytes.
///
/// cost  2 kB of JSON take some 8 µs, 26 kB some 50
std::string gzipped(std::string_view text);

/// How this body should leave: a shared document's own forms first, then gzip where it is worth it.
Coding choose_coding(const Reply& reply, std::string_view accept);

/// Brings the body into that form.
void apply_coding(Reply& reply, Coding coding);

}  // namespace meanwhile::serve
