Feature: The e-mails of one conversation form a thread

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Are you open?"
    And the visitor looks away

  @MAIL-5
  Scenario: The first e-mail begins the thread
    When the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    And the e-mail has no header "In-Reply-To"
    And the e-mail has no header "References"

  @MAIL-5
  Scenario: Each further e-mail answers the one before it and names the first
    When the agent writes "Until six."
    And 60 seconds pass
    And the agent writes "On Sundays until noon."
    And 60 seconds pass
    And the agent writes "Not at Easter."
    And 60 seconds pass
    And the agent ends the conversation
    Then the e-mails about conversation 1 form a thread
    And anna@example.com receives the unread replies
    And anna@example.com receives the unread replies
    And the header "References" of the e-mail is "<*@shop.example>"
    And anna@example.com receives the unread replies
    And the header "References" of the e-mail is "<*@shop.example> <*@shop.example>"
    And anna@example.com receives the transcript

  @MAIL-5
  Scenario: Another conversation is another thread
    When the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the visitor ends the conversation
    Then anna@example.com receives the transcript
    When the visitor writes "Do you have tea?"
    And the agent writes "Nine kinds." in conversation 2
    And the visitor closes the page
    Then anna@example.com receives the unread replies with:
      | subject | *no. 2 * |
    And the e-mail has no header "In-Reply-To"
    And the e-mail has no header "References"

  @MAIL-5 @MAIL-4
  Scenario: A retried e-mail keeps its place in the thread
    When the agent writes "Until six."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the mail server accepts the next e-mail but its answer is lost
    And the agent writes "On Sundays until noon."
    And 60 seconds pass
    And 30 seconds pass
    Then anna@example.com receives the unread replies
    And the same e-mail reaches anna@example.com again
    And the e-mails about conversation 1 form a thread

  @MAIL-5 @MAIL-4
  Scenario: An e-mail that arrived without our knowing is still part of the thread
    The server had it, its answer was lost, and the reply was seen before the retry.
    When the mail server accepts the next e-mail but its answer is lost
    And the agent writes "Until six."
    And 60 seconds pass
    And the visitor looks at the chat
    And the visitor looks away
    And 10 minutes pass
    And the agent writes "On Sundays until noon."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    And anna@example.com receives the unread replies
    And the e-mails about conversation 1 form a thread
    And no further e-mail is sent
