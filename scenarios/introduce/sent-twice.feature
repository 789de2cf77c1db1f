@INTRO-8
Feature: Sending the same form twice has the effect of once
  Symptom seen elsewhere: a double click on "Send" on a slow line posted the details twice to the agent and made two leads.

  Background:
    Given the visitor writes "Do you ship to Norway?"
    And 5 seconds pass

  Scenario: Two clicks at one instant
    When the visitor sends the form twice with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    Then the agent sees the contact details once
    And the CRM has 1 lead
    And the visitor sees no form
    And the visitor sees 2 messages

  Scenario: Two clicks while the CRM is down
    Given the CRM is down
    When the visitor sends the form twice with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And the CRM is back
    Then the agent sees the contact details once
    And the CRM has 1 lead

  @INTRO-7
  Scenario: Two clicks on a form with a mistake leave it open, and the corrected form counts once
    When the visitor sends the form twice with:
      | name   | Anna               |
      | e-mail | anna@@mail.example |
    Then the visitor sees the form "Introduce yourself"
    And the form reports a problem with the e-mail
    When the visitor sends the form twice with:
      | e-mail | anna@mail.example |
    Then the agent sees the contact details once
    And the CRM has 1 lead
