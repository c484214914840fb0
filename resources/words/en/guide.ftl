# The guide.

desk-rail-guide = Guide
guide-back = Back
guide-nothing = No page of the guide has these words. Try fewer words, or only the beginning of one.
guide-search = Search the guide
guide-stories = Stories
guide-text = The page that is open
guide-title = Guide
guide-topics = Pages of the guide
lobby-guide = Guide (F1)
