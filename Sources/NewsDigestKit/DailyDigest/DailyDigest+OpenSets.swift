/// A word of an open set: a few members are known, and any other is kept as it is.
public protocol OpenSetMember: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
where RawValue == String {
  /// Makes a member of its word.
  init(rawValue: String)
  /// The members that generated digests use.
  static var known: [Self] { get }
}

extension OpenSetMember {
  /// Makes a member of its word.
  public init(stringLiteral word: String) { self.init(rawValue: word) }
  /// The word.
  public var description: String { rawValue }
  /// Whether generated digests use the word.
  public var isKnown: Bool { Self.known.contains(self) }
}

extension DailyDigest {
  /// How much an entry matters: `🔥 주요`, `📌 일반`, `📝 참고`, or another word.
  public struct Importance: OpenSetMember, JSONForm {
    /// The word as it is written.
    public var rawValue: String

    /// Makes an importance of its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `🔥 주요`.
    public static let major = Self(.majorImportance)
    /// `📌 일반`.
    public static let general = Self(.generalImportance)
    /// `📝 참고`.
    public static let reference = Self(.referenceImportance)

    /// From the most to the least important.
    public static let known = [major, general, reference]
  }

  /// Whom an entry is about: `OpenAI`, `국내 연구기관`, or another name.
  public struct Organization: OpenSetMember, JSONForm {
    /// The name as it is written.
    public var rawValue: String

    /// Makes an organization of its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `OpenAI`.
    public static let openAI: Self = "OpenAI"
    /// `Google`.
    public static let google: Self = "Google"
    /// `Anthropic`.
    public static let anthropic: Self = "Anthropic"
    /// `Meta`.
    public static let meta: Self = "Meta"
    /// `Microsoft`.
    public static let microsoft: Self = "Microsoft"
    /// `NVIDIA`.
    public static let nvidia: Self = "NVIDIA"
    /// `국내 연구기관`: research institutes in Korea.
    public static let koreanResearch = Self(.koreanResearch)
    /// `기타`: any other.
    public static let other = Self(.otherOrganization)

    /// The names that generated digests use.
    public static let known = [openAI, google, anthropic, meta, microsoft, nvidia, koreanResearch, other]
  }

  /// What an entry is about: `LLM`, `에이전트`, or another word.
  public struct Tag: OpenSetMember, JSONForm {
    /// The word as it is written.
    public var rawValue: String

    /// Makes a tag of its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `LLM`.
    public static let largeLanguageModel: Self = "LLM"
    /// `이미지 생성`.
    public static let imageGeneration = Self(.imageGeneration)
    /// `추론 AI`.
    public static let reasoning = Self(.reasoning)
    /// `에이전트`.
    public static let agent = Self(.agents)
    /// `멀티모달`.
    public static let multimodal = Self(.multimodal)
    /// `오픈소스`.
    public static let openSource = Self(.openSource)
    /// `강화학습`.
    public static let reinforcementLearning = Self(.reinforcementLearning)
    /// `로보틱스`.
    public static let robotics = Self(.robotics)
    /// `음성/오디오`.
    public static let audio = Self(.audio)
    /// `기타`: anything else.
    public static let other = Self(.otherTag)

    /// The words that generated digests use.
    public static let known = [
      largeLanguageModel, imageGeneration, reasoning, agent, multimodal, openSource, reinforcementLearning, robotics,
      audio, other,
    ]
  }
}

extension ViewValue where Self: OpenSetMember {
  /// Whether both are the same word in the same language.
  func hasSameForm(as other: Self) -> Bool { rawValue.hasSameBytes(as: other.rawValue) }
}

extension DailyDigest.Importance: ViewValue {}
extension DailyDigest.Organization: ViewValue {}
extension DailyDigest.Tag: ViewValue {}

extension DailyDigest.Importance: VocabularyWord {
  static var group: WordGroup { .importances }

  /// Whether both are the same word, compared by bytes or as words of any language.
  public static func == (first: Self, second: Self) -> Bool { first.isSameWord(as: second) }

  /// Feeds what makes words equal into `hasher`.
  public func hash(into hasher: inout Hasher) { hashWord(into: &hasher) }
}

extension DailyDigest.Organization: VocabularyWord {
  static var group: WordGroup { .organizations }

  /// Whether both are the same word, compared by bytes or as words of any language.
  public static func == (first: Self, second: Self) -> Bool { first.isSameWord(as: second) }

  /// Feeds what makes words equal into `hasher`.
  public func hash(into hasher: inout Hasher) { hashWord(into: &hasher) }
}

extension DailyDigest.Tag: VocabularyWord {
  static var group: WordGroup { .tags }

  /// Whether both are the same word, compared by bytes or as words of any language.
  public static func == (first: Self, second: Self) -> Bool { first.isSameWord(as: second) }

  /// Feeds what makes words equal into `hasher`.
  public func hash(into hasher: inout Hasher) { hashWord(into: &hasher) }
}
