extension FuzzTarget {
  /// All targets.
  public static let all = [
    newsPost, dailyDigest, monthlyIndex, podcastEpisode, videoDigest, jekyllPost, markdownDigest, chapterList,
    frontMatter,
    tableOfContents, digest, model, edit, overwrite, growth,
  ]
}
