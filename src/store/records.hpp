#pragma once

#include <optional>
#include <string>

#include "base/id.hpp"
#include "care/version.hpp"
#include "care/wait.hpp"
#include "privacy/actor.hpp"

namespace meanwhile::store {

/// A document as exchange writes it, and which state of it this is.
struct Document {
  std::string json;
  care::Version version = care::Version::none;

  friend bool operator==(const Document&, const Document&) = default;
};

/// A calendar that a person brought, reduced to its busy times.
///
/// name     what client.json calls its file
/// address  where it is fetched anew; absent for one that was a file
/// text     iCalendar
/// read_at  when it was brought or last fetched; absent where that isn't known
struct Calendar {
  std::string name;
  std::optional<std::string> address;
  std::string text;
  std::optional<care::Moment> read_at{};

  friend bool operator==(const Calendar&, const Calendar&) = default;
};

/// Which states of the documents a person sees: equal stamps, equal contents.
struct Stamp {
  care::Version timetable = care::Version::none;
  care::Version life = care::Version::none;
  care::Version proposal = care::Version::none;
  care::Version agreed = care::Version::none;  // counts absences, too

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// The digest of a secret that someone carries: the secret itself is never kept.
using Digest = Id<struct DigestKind>;

/// The secret address of someone's calendar.
///
/// language  of its neutral words; absent where none was chosen
struct Feed {
  ClientId whose;
  std::optional<std::string> language;

  friend bool operator==(const Feed&, const Feed&) = default;
};

/// Someone on the waiting list.
struct Waiting {
  ClientId whose;
  care::Wait wait;

  friend bool operator==(const Waiting&, const Waiting&) = default;
};

/// Someone signed in, until then.
struct SignIn {
  privacy::Actor actor;
  care::Moment until;

  friend bool operator==(const SignIn&, const SignIn&) = default;
};

/// For whom and when a unit of work is done, and whether it will change anything.
struct Errand {
  enum class Intent { look, change };
  privacy::Actor actor;
  care::Moment now;
  Intent intent = Intent::look;
};

}  // namespace meanwhile::store
