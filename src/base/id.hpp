#pragma once

#include <compare>
#include <string>
#include <utility>

namespace meanwhile {

/// An opaque name for one thing of one kind. A SiteId never compares with a ClientId.
template <class Kind>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  std::string text_;
};

/// Things that several chapters speak of. Ids that only one chapter uses live beside their noun.
using ClientId = Id<struct ClientKind>;
using CompanionId = Id<struct CompanionKind>;
using SiteId = Id<struct SiteKind>;
using ModuleId = Id<struct ModuleKind>;
using StaffId = Id<struct StaffKind>;
using OfferingId = Id<struct OfferingKind>;
using LifeId = Id<struct LifeKind>;

}  // namespace meanwhile
