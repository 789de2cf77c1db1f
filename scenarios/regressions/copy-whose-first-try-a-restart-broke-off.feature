Feature: A copy whose first try a restart broke off still stands in for the replies it carries
  The try is begun again at once and is still the first one; when it fails, the replies go at that instant.

  @UNREAD-1 @UNREAD-2 @UNREAD-3 @UNREAD-4 @UNREAD-6
  Scenario: The replies wait for the answer to the repeated try, and go when there is none
    When the mail server is silent on the next 1 e-mail
    And the visitor looks away
    And the visitor sends the file "plan 1.pdf"
    And the agent writes "Reply 2" in conversation 1
    And 5 seconds pass
    And the process restarts after 3 more events
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Reply 2 |
    When 1 minute passes
    Then anna@example.com receives the transcript
    And every promise is kept
