#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/http/reply.hpp"
#include "serve/http/request.hpp"

namespace meanwhile::serve {

/// What is asked of every request before anybody looks at what it wants: that it was meant for this
/// host (a name that was rebound to our address is not), and that a change was not sent from
/// another site's page.
class Gate {
 public:
  /// hosts  names and addresses under which the server may be asked, without ports: "localhost",
  ///        "[::1]". None: nobody may ask
  explicit Gate(std::vector<std::string> hosts);

  /// 421 for a foreign Host; 403 for an unsafe method with a foreign Origin or from another site.
  std::optional<Reply> refuse(const Request& request) const;

 private:
  std::vector<std::string> hosts_;
};

/// The fields that every reply carries, each with its line end.
std::string_view security_fields(Transport transport);

}  // namespace meanwhile::serve
