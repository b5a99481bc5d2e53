extension NewsPost.Story {
  /// The words of the headline, without a number, a colon and the asterisks of bold text: `Title` for `**1. Title**`.
  ///
  /// Setting them keeps what surrounds the words in the headline.
  public var title: String {
    get { HeadingWords.words(of: headline) }
    set { headline = HeadingWords.replacing(in: headline, with: newValue) }
  }
}
