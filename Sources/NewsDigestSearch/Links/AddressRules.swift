/// By which rules two addresses of the web lead to the same page.
public struct AddressRules: Hashable, Sendable, Codable {
  /// Labels of hosts that only say for which devices a page is: `www`, `m`. They go, unless they are one of the last
  /// two.
  public var deviceLabels: Set<String>
  /// Other names of hosts, without the labels above: `twitter.com` is `x.com`.
  public var hostAliases: [String: String]
  /// Names of parameters that say where a reader came from, in small letters. `utm_*` is all that start with `utm_`.
  public var trackingParameters: Set<String>
  /// Names of parameters of one host, as above.
  public var trackingParametersOfHosts: [String: Set<String>]
  /// Segments of paths that say that a page is in the format AMP, first or last.
  public var ampSegments: Set<String>
  /// The hosts of caches of AMP pages, or what these end with, each with the segments before the address of a page.
  public var ampCaches: [String: [String]]
  /// Pages that lead to the address in a parameter: the host and the path, and the name of the parameter.
  public var redirects: [String: String]
  /// What a fragment starts with that is the address of a page.
  public var routePrefixes: [String]

  /// Makes rules.
  public init(
    deviceLabels: Set<String> = [], hostAliases: [String: String] = [:], trackingParameters: Set<String> = [],
    trackingParametersOfHosts: [String: Set<String>] = [:], ampSegments: Set<String> = [],
    ampCaches: [String: [String]] = [:], redirects: [String: String] = [:], routePrefixes: [String] = []
  ) {
    (self.deviceLabels, self.hostAliases, self.trackingParameters) = (deviceLabels, hostAliases, trackingParameters)
    (self.trackingParametersOfHosts, self.ampSegments) = (trackingParametersOfHosts, ampSegments)
    (self.ampCaches, self.redirects, self.routePrefixes) = (ampCaches, redirects, routePrefixes)
  }

  /// What is known of the web.
  public static let builtIn = AddressRules(
    deviceLabels: ["www", "m", "mobile", "amp"],
    hostAliases: [
      "twitter.com": "x.com", "old.reddit.com": "reddit.com", "new.reddit.com": "reddit.com",
      "youtube-nocookie.com": "youtube.com", "music.youtube.com": "youtube.com",
    ],
    trackingParameters: [
      "utm_*", "mtm_*", "pk_*", "hsa_*", "at_*", "fb_*", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "fbclid",
      "igshid", "igsh", "msclkid", "twclid", "ttclid", "yclid", "ysclid", "li_fat_id", "mc_cid", "mc_eid", "_hsenc",
      "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "mkt_tok", "vero_id", "vero_conv", "oly_anon_id",
      "oly_enc_id", "rb_clickid", "s_cid", "wickedid", "cmpid", "ncid", "ref_src", "ref_url", "smid", "spm", "scm",
      "share_id", "_ga", "_gl", "amp", "amp_js_v", "outputtype", "guccounter", "guce_referrer", "guce_referrer_sig",
    ],
    trackingParametersOfHosts: [
      "x.com": ["s", "t"], "youtube.com": ["si", "feature", "ab_channel", "pp"], "open.spotify.com": ["si"],
      "amazon.com": ["tag", "ref", "ref_", "pd_rd_*", "pf_rd_*"], "medium.com": ["source"], "linkedin.com": ["trk"],
    ],
    ampSegments: ["amp"],
    ampCaches: [
      "google.com": ["amp"], ".cdn.ampproject.org": ["c", "v", "a"], ".bing-amp.com": ["c", "v", "a"],
    ],
    redirects: [
      "google.com/url": "q", "youtube.com/redirect": "q", "l.facebook.com/l.php": "u", "lm.facebook.com/l.php": "u",
      "l.instagram.com/": "u", "news.google.com/url": "url", "vk.com/away.php": "to",
      "linkedin.com/redir/redirect": "url",
    ],
    routePrefixes: ["!", "/"])
}

extension AddressRules {
  func isTracking(_ name: String, on host: String) -> Bool {
    Self.has(trackingParameters, name) || trackingParametersOfHosts[host].map { Self.has($0, name) } ?? false
  }

  /// How many characters a beginning in a rule has at most.
  private static let limit = 16

  private static func has(_ names: Set<String>, _ name: String) -> Bool {
    if names.contains(name) { return true }
    // Each beginning that ends with an underscore, of those that rules may have.
    return name.indices.prefix(limit).contains { name[$0] == "_" && names.contains("\(name[...$0])*") }
  }
}
